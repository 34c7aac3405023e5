import Foundation

/// `make fuzz`: libFuzzer hands inputs to `FuzzInput` for as long as it is told to.
///
/// The driver is called instead of being let to bring its own `main`, which Swift's would collide with.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runDriver(&count, &arguments) { start, count in
        FuzzInput.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    })
