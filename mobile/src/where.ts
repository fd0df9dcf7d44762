/** Where this page stands: the athlete's own app, or the player for anybody who wants to try it. */

export type Place = 'app' | 'try'

export const place: Place = location.pathname.startsWith('/try') ? 'try' : 'app'
export const isGuest = place === 'try'
export const home = `/${place}/`
