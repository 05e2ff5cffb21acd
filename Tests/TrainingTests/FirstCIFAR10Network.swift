import Networks

extension Network {
  /// The course's first network for CIFAR-10, as `Courseware/networks/cifar10.xml` has it: 1,084,234 parameters.
  static let firstCIFAR10 = Network(
    input: Shape(32, 32, 3),
    layers: [
      Convolution(filters: 16, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      Convolution(filters: 32, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      MaxPooling(2), Dropout(rate: 0.25),
      Convolution(filters: 32, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      Convolution(filters: 64, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      MaxPooling(2), Dropout(rate: 0.25),
      Flatten(),
      Dense(units: 256), LeakyReLU(slope: 0.1), Dropout(rate: 0.5),
      Dense(units: 10), Softmax(),
    ])
}
