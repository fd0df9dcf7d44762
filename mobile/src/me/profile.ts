/** What a person says about themselves: each change is kept at once, and a note says so. */
import {signal} from '@preact/signals'
import {asked} from '../api/asked.ts'
import {api} from '../api/client.ts'
import type {Me, Schemas} from '../api/shapes.ts'
import {keep} from '../store/database.ts'
import {me} from '../store/own.ts'

export type Changes = Schemas['PatchedProfileRequest']

/** The last change is with the server. */
export const isSaved = signal(false)

export async function change(body: Changes): Promise<boolean> {
  isSaved.value = false
  const person = await asked<Me>(api.PATCH('/api/v1/me/', {body}))
  if (!person) return false
  me.value = person
  await keep('me', person)
  isSaved.value = true
  return true
}
