/// The environment that tools are run with: what they need, and nothing that changes from user to user.
package enum Environment {
  package static var forTools: [String: String] {
    ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": "/tmp", "HOME": "/nonexistent"]
  }
}
