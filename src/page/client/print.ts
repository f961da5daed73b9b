import { byId } from './dom.js';

/**
 * Prints the report that is shown as if it were the page: a frame would be printed as one block, cut wherever a sheet
 * ends. What the frame holds is copied with its style for the time of the print.
 */
export function listenToPrint(): void {
  let copy: HTMLElement | undefined;
  addEventListener('beforeprint', () => {
    const inside = document.body.dataset['shown'] === 'report' && reportFrame()?.contentWindow;
    if (!inside || copy) return;
    // The report opens what it would print.
    inside.dispatchEvent(new Event('beforeprint'));
    copy = copyOf(inside.document);
    document.body.append(copy);
    document.body.classList.add('printing');
  });
  addEventListener('afterprint', () => {
    copy?.remove();
    copy = undefined;
    document.body.classList.remove('printing');
    reportFrame()?.contentWindow?.dispatchEvent(new Event('afterprint'));
  });
}

function reportFrame(): HTMLIFrameElement | null {
  return byId<HTMLIFrameElement>('report');
}

function copyOf(report: Document): HTMLElement {
  const copy = document.createElement('div');
  copy.id = 'printed';
  // Of the same text as in the frame, so that the page's policy knows it.
  for (const style of report.querySelectorAll('style')) {
    const own = document.createElement('style');
    own.textContent = style.textContent;
    copy.append(own);
  }
  for (const part of report.body.children)
    if (part.tagName !== 'SCRIPT') copy.append(document.importNode(part, true));
  return copy;
}
