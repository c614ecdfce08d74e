/** The script of `strict.html`: notes what the page's policy refuses, then runs the module named in the address. */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
Object.assign(window, { violations });
await import(new URLSearchParams(location.search).get('module') as string);
