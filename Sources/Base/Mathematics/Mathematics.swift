// The C library's functions of real numbers, and nothing else of it.

#if canImport(Glibc)
  @_exported import func Glibc.cos
  @_exported import func Glibc.erf
  @_exported import func Glibc.erff
  @_exported import func Glibc.exp
  @_exported import func Glibc.expf
  @_exported import func Glibc.log
  @_exported import func Glibc.logf
  @_exported import func Glibc.pow
  @_exported import func Glibc.sin
  @_exported import func Glibc.tanh
#elseif canImport(Darwin)
  @_exported import func Darwin.cos
  @_exported import func Darwin.erf
  @_exported import func Darwin.erff
  @_exported import func Darwin.exp
  @_exported import func Darwin.expf
  @_exported import func Darwin.log
  @_exported import func Darwin.logf
  @_exported import func Darwin.pow
  @_exported import func Darwin.sin
  @_exported import func Darwin.tanh
#endif
