import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/**
 * Templates are text to a bundler: their white space would travel to every browser. `css` literals (which hold no
 * expressions) go through esbuild's own CSS minifier; elsewhere the indentation of lines goes, which HTML does not see.
 */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /\/widgets\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      let contents = '';
      let from = 0;
      for (const { 0: literal, 1: styles, index } of source.matchAll(/\bcss`([^`]*)`/g)) {
        if (styles?.includes('${'))
          throw new Error(`${path}: an expression inside css\`\`; make a custom property of it`);
        const { code } = await transform(styles ?? '', { loader: 'css', minify: true, target: 'es2023' });
        contents += `${source.slice(from, index)}css\`${code.trim().replaceAll('\\', '\\\\')}\``;
        from = index + literal.length;
      }
      contents += source.slice(from);
      return { contents: contents.replace(/\n[ \t]+/g, '\n'), loader: 'ts' };
    });
  },
};
