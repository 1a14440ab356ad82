/**
 * In a frame: lets a link that leads away from the pages of this site (mail, telephone, other sites, files) open beside the frame.
 * Otherwise it replaces the guide by its target, or by an error page.
 */
export function keepFrame(base: string): void {
  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
      if (link === null || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#')) return
      const isPage = link.origin === location.origin && link.pathname.startsWith(base) && !/\.[a-z\d]+$/i.test(link.pathname)
      if (isPage) return
      link.target = '_blank'
      link.rel = 'noopener'
    },
    true,
  )
}
