/** What was told: unread ones show as a number on the app's icon and beside Me. */
import {effect, signal} from '@preact/signals'
import {api} from '../api/client.ts'
import type {Schemas} from '../api/shapes.ts'
import {keep, kept} from '../store/database.ts'

export type Message = Schemas['Notification']

export const messages = signal<readonly Message[] | null>(null)

export function unreadIn(known: readonly Message[] | null): number {
  return known?.filter(({read_at}) => !read_at).length ?? 0
}

export async function refreshInbox(): Promise<void> {
  messages.value ??= ((await kept('seen'))?.['inbox'] as Message[] | undefined) ?? null
  const {data} = await api.GET('/api/v1/notifications/', {params: {query: {limit: 50}}}).catch(() => ({data: undefined}))
  if (!data) return
  messages.value = data.results
  await keep('seen', {...(await kept('seen')), inbox: data.results})
}

export async function markRead(message: Message): Promise<void> {
  if (message.read_at) return
  const {data} = await api.POST('/api/v1/notifications/{id}/read/', {params: {path: {id: message.id}}}).catch(() => ({data: undefined}))
  if (data) messages.value = (messages.value ?? []).map((each) => (each.id === data.id ? data : each))
}

effect(() => {
  const unread = unreadIn(messages.value)
  const badged = navigator as {setAppBadge?: (count: number) => Promise<void>}
  badged.setAppBadge?.(unread).catch(() => undefined)
})
