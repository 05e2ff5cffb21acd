import Exercise6Support

/// Three blocks of two convolutions, each half as large as the one before and twice as deep.
public func cifarNetwork() -> String {
  """
  <network input="32x32x3">
    <conv filters="32" kernel="3" padding="same" bias="false"/><batchnorm/><relu/>
    <conv filters="32" kernel="3" padding="same" bias="false"/><batchnorm/><relu/>
    <maxpool kernel="2"/>
    <conv filters="64" kernel="3" padding="same" bias="false"/><batchnorm/><relu/>
    <conv filters="64" kernel="3" padding="same" bias="false"/><batchnorm/><relu/>
    <maxpool kernel="2"/>
    <conv filters="128" kernel="3" padding="same" bias="false"/><batchnorm/><relu/>
    <global-avgpool/>
    <dense units="10"/>
  </network>
  """
}

/// One cycle of the learning rate, and images that never look the same twice.
public func trainingPlan() -> TrainingPlan {
  TrainingPlan(
    optimizer: .sgd, learningRate: 0.1, momentum: 0.9, weightDecay: 5e-4, schedule: .oneCycle, batchSize: 128,
    epochs: 15, flips: true, shift: 4)
}
