// Before the first paint, so that nothing flashes. A file of its own because the content security policy allows no script in a page.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage is refused: the system's scheme it is.
  }
  const isDark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
  root.style.background = isDark ? '#10151C' : '#F4F6F9';
})();
