using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class LiquidTests
{
    [Theory]
    [InlineData("liquid {{ Variables.n }}", "liquid 6")]
    [InlineData("{{ Input.Size }}|{{ Variables.nope.deeper }}", "|")]
    [InlineData("{{ Variables.o.a.b[1] }}", "2")]
    [InlineData("{% for i in Variables.o.a.b %}{{ i }};{% endfor %}", "1;2;")]
    [InlineData("{{ \"<b>\" }}", "&lt;b&gt;")]
    [InlineData("{% if Variables.n > 5 %}many{% else %}few{% endif %}", "many")]
    [InlineData("{{ CorrelationId }}", "case-1")]
    [InlineData("{{ 'a|b' | append: 'c' | upcase }}", "A|BC")]
    [InlineData("{{ Variables.o.a.b | join: '-' }}{{ Variables.n | times: 2 }}", "1-212")]
    [InlineData("{{ 'aXbX' | replace: 'X', 'y' | remove: 'b' | prepend: '>' }}", "&gt;ayy")]
    public async Task Liquid_Text_IsFilled(string liquid, string expected)
    {
        var world = await RunAsync(liquid);

        Assert.Equal([expected], world.Ran);
    }

    [Theory]
    [InlineData("{% include 'x' %}")]
    [InlineData("{% capture x %}{% endcapture %}")]
    [InlineData("{{ 'a' | split: 'b' }}")]
    [InlineData("{% if %}")]
    [InlineData("{% for i in (1..100000000) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% for i in (1..9000) %}{% for j in (1..9000) %}{% assign x = i %}{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'aaaaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s | size }}")]
    [InlineData("{% assign s = 'aaaaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | replace: 'a', 'aa' %}{% endfor %}")]
    [InlineData("{% for i in (1..9000) %}aaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}")]
    public async Task Liquid_Hostile_EndsInAnIncident(string liquid)
    {
        var world = await RunAsync(liquid);

        Assert.Equal("n", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Empty(world.Ran);
    }

    private static Task<World> RunAsync(string liquid) => World.RunAsync(
        new WorkflowJson("flow-1").Variable("n", "Int32", "6").Variable("o", "Object", new { a = new { b = new[] { 1, 2 } } }).Draw(flow => flow
            .Add("n", "Test.Note", ("Text", In.Liquid(liquid)))).ToString());
}
