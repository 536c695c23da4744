/** In the making. */
export function ReviewScreen() {
  return null
}
