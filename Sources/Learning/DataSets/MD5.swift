/// The checksum that CIFAR-10's authors publish beside their archive. It shows a damaged download; it is no defence against
/// forgery.
///
/// Source: RFC 1321.
struct MD5 {
  private var state: (UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476)
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  static func hex(_ bytes: [UInt8]) -> String {
    var md5 = MD5()
    md5.add(bytes[...])
    return md5.finish()
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    count += UInt64(bytes.count)
    rest += bytes
    let whole = rest.count / 64 * 64
    rest.withUnsafeBytes { raw in
      for start in stride(from: 0, to: whole, by: 64) { addBlock(raw, at: start) }
    }
    rest.removeFirst(whole)
  }

  /// The checksum of everything added, in hexadecimal digits.
  mutating func finish() -> String {
    let bits = count &* 8
    var end: [UInt8] = [0x80]
    while (Int(count) + end.count) % 64 != 56 { end.append(0) }
    end += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    add(end[...])
    var text = ""
    for word in [state.0, state.1, state.2, state.3] {
      for shift: UInt32 in [0, 8, 16, 24] {
        let byte = UInt8(truncatingIfNeeded: word >> shift)
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }

  private mutating func addBlock(_ raw: UnsafeRawBufferPointer, at start: Int) {
    var (a, b, c, d) = state
    Self.sines.withUnsafeBufferPointer { sines in
      for round in 0..<64 {
        let mixed: UInt32
        let word: Int
        switch round {
        case ..<16: (mixed, word) = (b & c | ~b & d, round)
        case ..<32: (mixed, word) = (d & b | ~d & c, (5 * round + 1) & 15)
        case ..<48: (mixed, word) = (b ^ c ^ d, (3 * round + 5) & 15)
        default: (mixed, word) = (c ^ (b | ~d), (7 * round) & 15)
        }
        let value = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: start + 4 * word, as: UInt32.self))
        let sum = a &+ mixed &+ sines[round] &+ value
        let turn = Self.turn(round)
        (a, d, c) = (d, c, b)
        b = b &+ (sum << turn | sum >> (32 - turn))
      }
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }

  /// By how many bits a round turns its sum.
  @inline(__always)
  private static func turn(_ round: Int) -> UInt32 {
    let turns: UInt32
    switch round >> 4 {
    case 0: turns = 0x1611_0c07
    case 1: turns = 0x140e_0905
    case 2: turns = 0x1710_0b04
    default: turns = 0x150f_0a06
    }
    return turns >> UInt32(8 * (round & 3)) & 0xff
  }

  /// The whole parts of 2³² · |sin(1)|, |sin(2)|, …, |sin(64)|.
  private static let sines: [UInt32] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
  ]
}
