import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fateOf} from '../src/outbox/fate.ts'

test('it works', () => {
  assert.equal(fateOf(201), 'taken')
  assert.equal(fateOf(200), 'taken')
})

test('what the server refuses for good is shown, not sent again', () => {
  for (const status of [400, 403, 404, 409, 413]) assert.equal(fateOf(status, 'check_in'), 'refused')
})

test('what only comes too early waits', () => {
  for (const status of [401, 429, 500, 503]) assert.equal(fateOf(status, 'symptom_report'), 'later')
})

test('a rating waits for the session that the coach has not sent yet', () => {
  assert.equal(fateOf(404, 'led_rating'), 'later')
})
