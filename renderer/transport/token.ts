const NAME = 'gaojiang-token';

/** What a page's address says about its host's token, and the address without it. */
export interface TokenInAddress {
  readonly token: string | null;
  readonly rest: string;
}

/** Splits "#token=abc" or "#/draft/1&token=abc" into the token and the fragment that remains. */
export function tokenInFragment(fragment: string): TokenInAddress {
  const parts = fragment.replace(/^#/, '').split('&');
  const given = parts.find((part) => part.startsWith('token='));
  const rest = parts.filter((part) => part !== given).join('&');
  return {
    token: given === undefined ? null : decodeURIComponent(given.slice('token='.length)),
    rest: rest === '' ? '' : `#${rest}`,
  };
}

/**
 * Takes the token of the browser host out of the page's address, where it would end up in screenshots and
 * bookmarks, and keeps it for this tab. Returns '' when neither address nor tab holds one.
 */
export function takeToken(page: Window): string {
  const { token, rest } = tokenInFragment(page.location.hash);
  if (token !== null) {
    page.sessionStorage.setItem(NAME, token);
    page.history.replaceState(null, '', page.location.pathname + page.location.search + rest);
    return token;
  }
  return page.sessionStorage.getItem(NAME) ?? '';
}
