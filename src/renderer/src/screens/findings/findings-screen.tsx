/** In the making. */
export function FindingsScreen() {
  return null
}
