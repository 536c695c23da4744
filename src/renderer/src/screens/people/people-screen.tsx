/** In the making. */
export function PeopleScreen() {
  return null
}
