/** Shows the server's page in place of this one. Its scripts do not run again (they are here already) and nothing of it is stored. */
export function showPage(page: Document): void {
  const root = document.documentElement;
  root.lang = page.documentElement.lang || root.lang;
  root.dir = page.documentElement.dir || root.dir;
  document.title = page.title;
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].some(have => have.getAttribute('href') === sheet.getAttribute('href'));
    if (!known) document.head.append(document.adoptNode(sheet));
  }
  document.body.replaceWith(document.adoptNode(page.body));
  // The address keeps no step: a reload is then a new form and sends nothing.
  history.replaceState(null, '', location.pathname);
  window.scrollTo(0, 0);
}
