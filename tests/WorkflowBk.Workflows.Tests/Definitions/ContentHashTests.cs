using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Definitions;

public sealed class ContentHashTests
{
    private static readonly string _json = WorkflowJson.Of(flow => flow
        .Add("a", "Test.Note", ("Text", In.Literal("hello"))).Notes("b").Line("a", "b"));

    [Fact]
    public void Of_OtherLayoutAndOrder_IsTheSame()
    {
        var members = JsonNode.Parse(_json)!.AsObject();
        var turned = new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        Assert.Equal(ContentHash.Of(_json), ContentHash.Of(turned.ToJsonString(new() { WriteIndented = true })));
    }

    [Theory]
    [InlineData("id", "\"other\"")]
    [InlineData("version", "9")]
    [InlineData("isLatest", "true")]
    [InlineData("isPublished", "false")]
    [InlineData("createdAt", "\"2030-01-01\"")]
    [InlineData("links", "[]")]
    [InlineData("toolVersion", "\"3.8\"")]
    public void Of_FieldOfTheVersion_DoesNotCount(string name, string value) =>
        Assert.Equal(ContentHash.Of(_json), ContentHash.Of(With(name, value)));

    [Theory]
    [InlineData("name", "\"other\"")]
    [InlineData("definitionId", "\"other\"")]
    [InlineData("options", "{\"a\":1}")]
    public void Of_FieldOfTheWorkflow_Counts(string name, string value) =>
        Assert.NotEqual(ContentHash.Of(_json), ContentHash.Of(With(name, value)));

    [Fact]
    public void Of_ChangedInputOrStepId_Counts()
    {
        Assert.NotEqual(ContentHash.Of(_json), ContentHash.Of(_json.Replace("hello", "hullo", StringComparison.Ordinal)));
        Assert.NotEqual(ContentHash.Of(_json), ContentHash.Of(_json.Replace("\"b\"", "\"c\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"a": "\ud800"}""")]
    [InlineData("""{"a": 1, "a": 2}""")]
    public void Of_NoReadableObject_SaysSo(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => ContentHash.Of(json));

    private static string With(string name, string value)
    {
        var members = JsonNode.Parse(_json)!.AsObject();
        members[name] = JsonNode.Parse(value);
        return members.ToJsonString();
    }
}
