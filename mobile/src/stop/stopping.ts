export interface Stopping {x: 1}
