/**
 * Light or dark: as the system says, or as the person chose, or as `?theme=` in the address forces.
 *
 * A plain script in the head, because it must run before the first paint.
 */
{
  const STORED = 'theme';
  const THEMES = ['auto', 'light', 'dark'];
  const LABELS = {
    auto: 'Theme: as the system. Switch to light.',
    light: 'Theme: light. Switch to dark.',
    dark: 'Theme: dark. Switch to the system’s.',
  };

  const root = document.documentElement;
  const known = (theme) => (THEMES.includes(theme) ? theme : undefined);
  const forced = known(new URLSearchParams(location.search).get('theme'));

  const apply = (theme) => {
    root.dataset.theme = theme;
    const toggle = document.querySelector('[data-testid="theme"]');
    toggle?.setAttribute('aria-label', LABELS[theme]);
    toggle?.setAttribute('title', LABELS[theme]);
  };

  apply(forced ?? known(localStorage.getItem(STORED)) ?? 'auto');
  document.addEventListener('DOMContentLoaded', () => {
    apply(root.dataset.theme);
    document.querySelector('[data-testid="theme"]').addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
      localStorage.setItem(STORED, next);
      apply(next);
    });
  });
}
