import Kernels

/// Pools of one, two and three threads for one test: tests run side by side, and a pool serves one caller at a time.
final class Pools {
  let workers = [Workers(count: 1), Workers(count: 2), Workers(count: 3)]

  deinit { for pool in workers { pool.stop() } }
}
