import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

// Reads a Swift file and writes the changes that make mutants of it, as JSON. It is no target of the package: `grade check --mutants`
// compiles it, once per toolchain, against the toolchain's own SwiftSyntax, so that nobody else has to build that.

guard CommandLine.arguments.count == 2,
  let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  FileHandle.standardError.write(Data("usage: mutant-maker FILE\n".utf8))
  exit(64)
}
let source = String(decoding: bytes, as: UTF8.self)
let parsed = Parser.parse(source: source)
// Operators in their order, so that a condition is known as one.
let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }
let finder = ChangeFinder(source: Array(source.utf8))
finder.walk(folded)
FileHandle.standardOutput.write(try JSONEncoder().encode(finder.changes))
