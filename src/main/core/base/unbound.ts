/** A room none of whose verbs is there yet. */
export function unbound<Room>(): Room {
  return new Proxy(
    {},
    {
      get: () => () => {
        throw new Error('not there yet')
      },
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
    },
  ) as Room
}
