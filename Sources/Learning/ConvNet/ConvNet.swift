// The reference network as one module, for those who write suites: `import ConvNet` brings networks and what can be said of them,
// feature maps, images, training and checkpoints. The rooms themselves import what they use.
@_exported import Checkpoints
@_exported import FeatureMaps
@_exported import ImageData
@_exported import Networks
@_exported import Training
