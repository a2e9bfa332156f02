using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Definitions;

public sealed class DefinitionReaderTests
{
    [Theory]
    [InlineData("", "not-json")]
    [InlineData("{", "not-json")]
    [InlineData("""{"definitionId": "a", "definitionId": "b", "root": {"id": "r", "type": "t"}}""", "not-json")]
    [InlineData("""{"definitionId": "\ud800", "root": {"id": "r", "type": "t"}}""", "not-json")]
    [InlineData("""{"definitionId": "a", "root": {"id": "r", "type": "t", "\udfff": 1}}""", "not-json")]
    [InlineData("null", "not-a-workflow")]
    [InlineData("[]", "not-a-workflow")]
    [InlineData("{}", "not-a-workflow")]
    [InlineData("""{"root": {"id": "r", "type": "t"}}""", "no-definition-id")]
    [InlineData("""{"definitionId": 1, "root": {"id": "r", "type": "t"}}""", "no-definition-id")]
    [InlineData("""{"definitionId": "a", "root": null}""", "not-an-activity")]
    [InlineData("""{"definitionId": "a", "root": {"id": "", "type": "t"}}""", "not-an-activity")]
    [InlineData("""{"definitionId": "a", "root": {"id": "r"}}""", "not-an-activity")]
    [InlineData("""{"definitionId": "a", "root": {"id": "r", "type": "t", "activities": [3]}}""", "not-an-activity")]
    [InlineData("""{"definitionId": "a", "root": {"id": "r", "type": "t", "connections": [{"source": {"activity": "r"}}]}}""", "not-a-connection")]
    [InlineData("""{"definitionId": "a", "root": {"id": "r", "type": "t", "activities": [{"id": "r", "type": "t"}]}}""", "id-twice")]
    public void Read_Broken_SaysWhatIsWrong(string json, string code)
    {
        var reading = DefinitionReader.Read(json);

        Assert.Null(reading.Definition);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
        Assert.NotEmpty(reading.Problems[0].Message);
    }

    [Fact]
    public void Read_DuplicateId_NamesTheStep()
    {
        var reading = DefinitionReader.Read(WorkflowJson.Of(flow => flow.Notes("a", "a")));

        Assert.Equal("a", Assert.Single(reading.Problems).StepId);
    }

    [Fact]
    public void Read_TooDeep_IsRefused()
    {
        var json = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Equal("not-json", Assert.Single(DefinitionReader.Read(json).Problems).Code);
    }

    [Fact]
    public void Read_TooLarge_IsRefused() =>
        Assert.Equal("too-large", Assert.Single(DefinitionReader.Read(new string(' ', DefinitionReader.MaxLength + 1)).Problems).Code);

    [Fact]
    public void Read_TooManySteps_IsRefused()
    {
        var names = Enumerable.Range(0, DefinitionReader.MaxSteps).Select(number => $"s{number}").ToArray();

        Assert.Equal("too-many-steps", Assert.Single(DefinitionReader.Read(WorkflowJson.Of(flow => flow.Notes(names))).Problems).Code);
    }

    [Fact]
    public void Read_NestedAsDeepAsAllowed_CanBeHashed()
    {
        var flow = new FlowJson().Notes("deepest");
        for (var depth = 0; depth < 40; depth++)
        {
            var inner = flow;
            flow = new FlowJson().Add(inner.ToNode($"n{depth}"));
        }

        var json = new WorkflowJson("deep").Root(flow.ToNode("root")).ToString();

        Assert.NotNull(DefinitionReader.Read(json).Definition);
        Assert.Equal(64, ContentHash.Of(json).Length);
    }

    [Theory]
    [InlineData("\"1\"", 1)]
    [InlineData("7", 7)]
    [InlineData("1.5", 1)]
    [InlineData("{}", 1)]
    public void Read_AnyVersionField_IsANumberOrOne(string version, int read)
    {
        var json = $$$"""{"definitionId": "a", "version": {{{version}}}, "root": {"id": "r", "type": "t", "version": {{{version}}}}}""";

        var definition = DefinitionReader.Read(json).Definition!;

        Assert.Equal((read, read), (definition.Version, definition.Root.Version));
    }

    [Fact]
    public void Read_Whole_HasAllThatIsWritten()
    {
        var json = new WorkflowJson("w").Variable("v", "Int32", "3").ContinueWithIncidents()
            .Draw(flow => flow.Notes("a").Nested("n", inner => inner.Notes("b")).Line("a:Other", "n")).ToString();

        var definition = DefinitionReader.Read(json).Definition!;

        Assert.Equal(("w-v1", "w", IncidentStrategy.ContinueWithIncidents), (definition.VersionId, definition.DefinitionId, definition.IncidentStrategy));
        Assert.Equal(["a", "b", "flow", "n"], definition.Steps.Keys.Order());
        Assert.Equal(new Connection("a", "Other", "n"), Assert.Single(definition.Root.Connections));
        Assert.Equal(("v", "Int32"), (definition.Variables[0].Id, definition.Variables[0].TypeName));
    }
}
