/// Programs that run in turn, so that a machine that gets slower slows all of them.
package enum Race {
  /// The lowest cost of each program, over as many rounds as there is time for: three at least.
  package static func run(_ programs: [MeasuredProgram], seconds: Double) throws -> [Cost] {
    // The first runs read from the disk.
    for program in programs { try program.run() }
    var costs = programs.map { _ in [Cost]() }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while costs[0].count < fewestRounds || clock.now < end {
      for (number, program) in programs.enumerated() { costs[number].append(try program.run()) }
    }
    return costs.map(Cost.best)
  }

  private static let fewestRounds = 3
}
