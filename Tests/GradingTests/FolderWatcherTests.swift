import Foundation
import TestFolders
import XCTest

@testable import Grading
@testable import SystemFiles

/// Every save is seen, whenever it comes and however the editor makes it; what is no save is not.
final class FolderWatcherTests: XCTestCase {
  private var folder = ""
  private var file: String { "\(folder)/Stride.swift" }

  override func setUpWithError() throws {
    folder = try temporaryFolder("watched")
    try startAfresh()
  }

  private func startAfresh() throws {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: "\(folder)/Inner", withIntermediateDirectories: true)
    try write("one", to: file)
    try write("one", to: "\(folder)/Inner/Deep.swift")
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    XCTAssertGreaterThanOrEqual(descriptor, 0, path)
    XCTAssertEqual(Glibc.write(descriptor, text, text.utf8.count), text.utf8.count)
    close(descriptor)
  }

  /// Whether a change is seen that is made while nobody waits, as during a verdict.
  private func sees(usingNotifier: Bool = true, _ change: () throws -> Void) throws -> Bool {
    let watcher = try FolderWatcher([folder], usesNotifier: usingNotifier)
    try change()
    return watcher.waitForChange(atMost: 20)
  }

  private func ignores(_ change: () throws -> Void) throws -> Bool {
    let watcher = try FolderWatcher([folder])
    try change()
    return !watcher.waitForChange(atMost: 0.001)
  }

  /// As editors and students change files.
  private var saves: [(String, () throws -> Void)] {
    [
      ("written in place", { try self.write("two", to: self.file) }),
      ("written in place, longer", { try self.write("longer than it was", to: self.file) }),
      (
        "written beside it and renamed",
        {
          try self.write("two", to: "\(self.folder)/.Stride.swift.swp")
          rename("\(self.folder)/.Stride.swift.swp", self.file)
        }
      ),
      (
        "kept as a backup and written anew",
        {
          rename(self.file, "\(self.folder)/Stride.swift~")
          try self.write("two", to: self.file)
        }
      ),
      (
        "removed and written anew",
        {
          unlink(self.file)
          try self.write("one", to: self.file)
        }
      ),
      ("removed", { unlink(self.file) }),
      ("a new file", { try self.write("two", to: "\(self.folder)/New.swift") }),
      ("below", { try self.write("two", to: "\(self.folder)/Inner/Deep.swift") }),
      (
        "a new folder with a file",
        {
          try FileManager.default.createDirectory(
            atPath: "\(self.folder)/Later", withIntermediateDirectories: true)
          try self.write("two", to: "\(self.folder)/Later/New.swift")
        }
      ),
      ("a link", { symlink("/dev/null", "\(self.folder)/Link.swift") }),
      (
        "the folder replaced",
        {
          rename("\(self.folder)/Inner", "\(self.folder)/.Old")
          try FileManager.default.createDirectory(
            atPath: "\(self.folder)/Inner", withIntermediateDirectories: true)
          try self.write("two", to: "\(self.folder)/Inner/Deep.swift")
        }
      ),
    ]
  }

  func testEveryKindOfSaveIsSeen() throws {
    for (kind, save) in saves {
      try startAfresh()
      XCTAssertTrue(try sees(save), kind)
    }
  }

  func testWithoutANotifierToo() throws {
    for (kind, save) in saves {
      try startAfresh()
      // The system's clock for files ticks every few milliseconds.
      usleep(20_000)
      XCTAssertTrue(try sees(usingNotifier: false, save), kind)
    }
  }

  func testTwoSavesWithinOneTickAreTwo() throws {
    let watcher = try FolderWatcher([folder])
    for text in ["two", "six", "six"] {
      // The same file, size and times: nothing but the event says so.
      let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
      try write(text, to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: try XCTUnwrap(before)], ofItemAtPath: file)
      XCTAssertTrue(watcher.waitForChange(atMost: 20), text)
    }
  }

  func testATimeThatIsSetBackHidesNoSave() throws {
    usleep(20_000)
    let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    XCTAssertTrue(
      try sees(usingNotifier: false) {
        try write("two", to: file)
        try FileManager.default.setAttributes(
          [.modificationDate: try XCTUnwrap(before)], ofItemAtPath: file)
      })
  }

  func testASaveInAFolderMadeLaterIsSeen() throws {
    let watcher = try FolderWatcher([folder])
    try FileManager.default.createDirectory(atPath: "\(folder)/Later", withIntermediateDirectories: true)
    XCTAssertFalse(watcher.waitForChange(atMost: 0.001), "an empty folder is no save")
    try write("two", to: "\(folder)/Later/New.swift")
    XCTAssertTrue(watcher.waitForChange(atMost: 20))
    try write("six", to: "\(folder)/Later/New.swift")
    XCTAssertTrue(watcher.waitForChange(atMost: 20))
  }

  func testASaveIsOneSave() throws {
    let watcher = try FolderWatcher([folder])
    try write("two", to: file)
    XCTAssertTrue(watcher.waitForChange(atMost: 20))
    XCTAssertFalse(watcher.waitForChange(atMost: 0.001))
  }

  func testWhatIsNoSaveIsIgnored() throws {
    for name in [
      ".Stride.swift.swp", "4913", "Stride.swift~", "#Stride.swift#", ".#Stride.swift", "notes.txt",
    ] {
      XCTAssertTrue(try ignores { try write("x", to: "\(folder)/\(name)") }, name)
    }
    XCTAssertTrue(try ignores { _ = try String(contentsOfFile: file, encoding: .utf8) }, "reading")
  }

  func testAFolderThatIsNotThereIsSaid() {
    XCTAssertThrowsError(try FolderWatcher(["\(folder)/none"])) {
      XCTAssertTrue("\($0)".contains("there is no such folder"), "\($0)")
    }
  }
}
