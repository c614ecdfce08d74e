import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** Erased by the compiler: weighs nothing at run time. */
  readonly typeOnly: boolean;
  /** `import('…')`: loaded when it is asked for, not part of the static graph. */
  readonly lazy: boolean;
}

/** Every import and re-export of a TypeScript source. */
export function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const everyNameIsAType =
        clause !== undefined &&
        clause.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every((element) => element.isTypeOnly);
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyNameIsAType;
      found.push({ specifier: node.moduleSpecifier.text, typeOnly, lazy: false });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, lazy: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ specifier: argument.text, typeOnly: false, lazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
}

/** TypeScript sources below a folder, as paths with `/` from the repository's root; without tests unless asked. */
export function sourcesIn(folder: string, { tests = false } = {}): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/\/(node_modules|dist|\.data|\.cache)\//.test(path))
    .filter((path) => tests || !/\.(test|property|stories|bench)\.ts$|\/testing\//.test(path))
    .sort();
}

/** The file a relative specifier names, from the repository's root. */
export function target(from: string, specifier: string): string {
  return relative('.', resolve(dirname(from), specifier))
    .split(sep)
    .join('/');
}

/** The first circle among run-time imports, as the files along it; undefined where there is none. */
export function circle(files: readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const known = new Set(files);
  const walk = (file: string): string[] | undefined => {
    if (done.has(file) || !known.has(file)) return undefined;
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    path.push(file);
    for (const { specifier, typeOnly, lazy } of importsOf(file)) {
      if (typeOnly || lazy || !specifier.startsWith('.')) continue;
      const found = walk(target(file, specifier));
      if (found) return found;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const found = walk(file);
    if (found) return found;
  }
  return undefined;
}
