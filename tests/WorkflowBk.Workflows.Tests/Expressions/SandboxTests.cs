using System.Diagnostics;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class SandboxTests
{
    public static TheoryData<string> Hostile =>
    [
        "while (true) {}",
        "for (;;) { new Array(1000) }",
        "'a'.repeat(100 * 1024 * 1024)",
        "'a'.repeat(1e12)",
        "'a'.padEnd(100 * 1024 * 1024).length",
        "'a'.padStart(1e9).length",
        "'a'.repeat(100000).replaceAll('a', 'b'.repeat(100000)).length",
        "'a'.repeat(100000).replace(/a/g, 'b'.repeat(100000)).length",
        "'a'.repeat(100000).replace(/a/g, () => 'b'.repeat(100000)).length",
        "new Array(50000).fill('a'.repeat(100000)).join('').length",
        "String(new Array(50000).fill('a'.repeat(100000))).length",
        "'' + new Array(50000).fill('a'.repeat(100000))",
        "JSON.stringify(new Array(50000).fill('a'.repeat(100000))).length",
        "'a'.concat(...new Array(1000).fill('a'.repeat(100000))).length",
        "String.raw({ raw: new Array(50000).fill('a'.repeat(100000)) }).length",
        "new Array(50000).fill('a'.repeat(10000)).toLocaleString().length",
        "encodeURIComponent('\u00e5'.repeat(4000000)).length",
        "new Array(99999).fill(0).map((x, i) => 99999 - i).sort((a, b) => a - b)[0]",
        "new Array(90000).fill(0).flatMap(() => new Array(90000).fill(0)).length",
        "Array.from({ length: 1e9 }).length",
        "[].concat(...new Array(1000).fill(new Array(90000).fill(0))).length",
        "new Array(90000).fill(1).reduce((a, b) => a.concat([b]), []).length",
        "Object.fromEntries(new Array(99999).fill(0).map((x, i) => [i, i])).length === 1 || nothing.here",
        "/(x+x+)+y/.exec('x'.repeat(5000))",
        "'x'.repeat(5000).match(/(.*)*(.*)*(.*)*y/)",
        "'x'.repeat(100000).split('').join('y').split('').length === 0 || nothing.here",
        "new Map(new Array(99999).fill(0).map((x, i) => [i, i])).get(nothing.here)",
        "Object.prototype.__defineGetter__('x', () => { while (true) {} }); ({}).x",
        "Object.getPrototypeOf(variables).constructor.constructor('return process')()",
        "({}).__proto__.polluted = 1; nothing.here",
        "Reflect.construct(Function, ['return this'])()",
        "new (async () => {}).constructor('return 1')()",
        "getVariable.call.call(getVariable.GetType)",
        "let p = Promise.resolve(); while (true) p = p.then(() => 1)",
        "(function* () { while (true) yield 1 })().next() && [...(function* () { while (true) yield 1 })()]",
        "let s = 'a'; for (let i = 0; i < 40; i++) s = `${s}${s}`; s.length",
        "new Intl.NumberFormat('en').format(10n ** 100000n)",
        "new Date(8.64e15).toLocaleString(); while (true) {}",
        "let s = 'a'; while (true) s += s",
        "[...'a'.repeat(3e6)].length",
        "new Array(1e9).fill(0).length",
        "new ArrayBuffer(1e9).byteLength",
        "new Uint8Array(1e9).length",
        "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0, 60000)",
        "1n << 1000000000n",
        "BigInt(1)",
        "function f() { return f() + 1 } f()",
        "const o = { get x() { return this.x } }; o.x",
        "let p = new Proxy({}, { get(t, k) { return p[k] } }); p.x",
        "let a = []; for (let i = 0; i < 30000; i++) a = [a]; a",
        "let o = {}; o.o = o; o",
        "JSON.parse('['.repeat(100000))",
        "/(a+)+$/.test('a'.repeat(60) + '!')",
        "constructor.constructor('return 1')()",
        "(() => {}).constructor('return 1')()",
        "eval('1')",
        "getVariable.GetType()",
        "getVariable.constructor('return this')()",
        "System.IO.File.ReadAllText('/etc/passwd')",
        "importNamespace('System')",
        "require('fs')",
        "import('fs')",
        "Math.random()",
        "throw { toString() { while (true) {} } }",
        "({ toJSON() { while (true) {} } })",
        string.Concat(Enumerable.Repeat("[", 100_000)),
        string.Concat(Enumerable.Repeat("!", 100_000)) + "1",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Evaluate_Hostile_EndsInAnIncidentAndHarmsNobody(string script)
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow
            .Add("start", "Elsa.Start").Add("bad", "Test.Echo", ("Value", In.Js(script))).Notes("other")
            .Line("start", "bad").Line("start", "other")));
        var watch = Stopwatch.StartNew();

        await world.StartAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
        Assert.Equal("bad", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(["other"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    [Fact]
    public async Task Evaluate_ScriptThatChangesBuiltIns_LeavesTheNextOneAlone()
    {
        var world = await World.RunAsync(flow => flow
            .Add("bad", "Test.Echo", ("Value", In.Js("Array.prototype.map = () => 'spoilt'; String = null; globalThis.left = 1")))
            .Add("good", "Test.Note", ("Text", In.Js("typeof left + [1].map(x => x + 1)[0]"))).Line("bad", "good"));

        Assert.Equal(["undefined2"], world.Ran);
    }
}
