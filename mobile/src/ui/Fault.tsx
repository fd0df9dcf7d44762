import {fault} from '../api/asked.ts'

/** Why it did not work; said aloud as it appears. */
export function Fault() {
  return <div role="alert">{fault.value && <p class="fault">{fault.value}</p>}</div>
}
