declare module 'postject' {
  /** Puts bytes into a program under a name; `sentinelFuse` is the mark that tells it so. */
  export function inject(
    file: string,
    name: string,
    bytes: Buffer,
    options: { readonly sentinelFuse: string },
  ): Promise<void>;
}
