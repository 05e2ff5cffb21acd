/// All optimizers that a training plan can name. A new one is a file in this folder and a line here.
public enum OptimizerRegistry {
  public static let all: [any Optimizer.Type] = [
    StochasticGradientDescent.self,
    Adam.self,
    AdamW.self,
    Adamax.self,
  ]

  /// The optimizer of a name, or nil.
  public static func optimizer(named name: String) -> (any Optimizer.Type)? { all.first { $0.name == name } }
}
