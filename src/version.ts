/** Name and version of the product, as reports state them; a test holds them equal to package.json. */
export const tool = { name: 'shuifuze', version: '0.1.0' } as const;
