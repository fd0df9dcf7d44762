declare module '*.yaml' {
  const read: unknown
  export default read
}
