/** Minutes since midnight as a clock shows them: 08:00, 24:00, 25:30 on the next day; seconds only where there are any. */
export function clockTime(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(hour)}:${two(minute)}${second ? `:${two(second)}` : ''}`;
}
