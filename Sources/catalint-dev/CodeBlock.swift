/// A page as a block of code in another page.
package enum CodeBlock {
  /// The page between fences that are longer than any in it.
  package static func text(of page: String) -> String {
    var run = 0
    var longest = 2
    for byte in page.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)markdown\n\(page)\(page.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}
