using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Documents;

namespace WorkflowBk.Notices.Tests.Documents;

public class DocumentPressTests
{
    private static readonly DocumentPress _press = new();

    public static TheoryData<string, LanguageForm> Every { get; } =
        [.. from key in _press.Templates from language in Enum.GetValues<LanguageForm>() select (key, language)];

    [Fact]
    public void Templates_Shipped_AreThoseWithAModel() =>
        Assert.Equal(DocumentModels.ByTemplate.Keys.Order(StringComparer.Ordinal), _press.Templates);

    [Theory]
    [MemberData(nameof(Every))]
    public void NamesIn_ShippedTemplate_AreThoseOfItsModel(string key, LanguageForm language) =>
        Assert.Equal(SampleModels.Names(key).Order(StringComparer.Ordinal), _press.NamesIn(key, language));

    [Theory]
    [MemberData(nameof(Every))]
    public void Write_FullModel_WritesEveryValue(string key, LanguageForm language)
    {
        var document = _press.Write(key, language, SampleModels.For(key)).Value;

        Assert.All(
            SampleModels.Names(key).Except([.. SampleModels.Truths, "help", "items", "measures", "signatures", "legal_bases"]),
            name => Assert.Contains($"[{name}]", document.Html, StringComparison.Ordinal));
        Assert.Contains("[reference]", document.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("{", document.Title + document.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleValues.Languages), MemberType = typeof(SampleValues))]
    public void Write_AppointmentLetter_HasARowForEachHelp(LanguageForm language)
    {
        var html = _press.Write("appointment-letter", language, SampleModels.For("appointment-letter")).Value.Html;

        Assert.Contains("<tr><td>[help 0]</td><td>[ends_where 0]</td><td>[taken_over_by 0]</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td>[help 1]</td><td>[ends_where 1]</td><td>[taken_over_by 1]</td></tr>", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleValues.Languages), MemberType = typeof(SampleValues))]
    public void Write_DelegationDocument_HasBasesAndSignatures(LanguageForm language)
    {
        var html = _press.Write("delegation-document", language, SampleModels.For("delegation-document")).Value.Html;

        Assert.Contains("<li>[basis 1]</li>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td>[name 1]</td><td>[title 1]</td><td>[date 1]</td></tr>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Dere har fått barnekoordinator ([reference])")]
    [InlineData(false, "Dere har fått koordinator ([reference])")]
    public void Write_KindOfCoordinator_IsInTheTitle(bool childCoordinator, string title)
    {
        var model = SampleModels.For("appointment-letter");
        model["child_coordinator"] = childCoordinator;

        Assert.Equal(title, _press.Write("appointment-letter", LanguageForm.Nb, model).Value.Title);
    }

    [Fact]
    public void Write_WishFollowed_NeedsNoReason()
    {
        var model = SampleModels.For("appointment-letter");
        (model["wish_followed"], model["wish_reason"]) = (true, null);

        Assert.Contains("Dette har vi følgt.", _press.Write("appointment-letter", LanguageForm.Nn, model).Value.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WishNotFollowedWithoutReason_Fails()
    {
        var model = SampleModels.For("appointment-letter");
        model["wish_reason"] = " ";

        AssertMissing("wish_reason", _press.Write("appointment-letter", LanguageForm.Nn, model));
    }

    [Fact]
    public void Write_NoWishAndUnnamedChild_SaysSoInWords()
    {
        var model = SampleModels.For("appointment-letter");
        (model["wish"], model["wish_reason"], model["child"]) = (null, null, null);

        var html = _press.Write("appointment-letter", LanguageForm.Nb, model).Value.Html;

        Assert.DoesNotContain("Det dere ønsket", html, StringComparison.Ordinal);
        Assert.Contains("barnekoordinator for barnet deres fra", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Write_AnyNameLeftOut_FailsNamingIt(string key, LanguageForm language) =>
        Assert.All(SampleModels.Names(key), name =>
        {
            var model = SampleModels.For(key);
            model.Remove(name);
            AssertMissing(name, _press.Write(key, language, model));
        });

    [Fact]
    public void Write_EmptyList_Fails()
    {
        var model = SampleModels.For("appointment-letter");
        model["help"] = Array.Empty<object>();

        AssertMissing("help", _press.Write("appointment-letter", LanguageForm.Nb, model));
    }

    [Fact]
    public void Write_FieldMissingInList_FailsNamingIt()
    {
        var model = SampleModels.For("appointment-letter");
        model["help"] = new[] { new Dictionary<string, object?> { ["help"] = "a", ["ends_where"] = "b" } };

        AssertMissing("item.taken_over_by", _press.Write("appointment-letter", LanguageForm.Nb, model));
    }

    [Fact]
    public void Write_UnknownTemplate_Fails() =>
        Assert.Equal("document.template-unknown", _press.Write("no-such", LanguageForm.Nb, SampleModels.For("")).Problems[0].Code);

    [Fact]
    public void Write_DateNotWrittenOut_IsABug()
    {
        var model = SampleModels.For("decision-letter-not-now");
        model["reassess_date"] = new DateOnly(2026, 3, 12);

        Assert.Throws<ArgumentException>(() => _press.Write("decision-letter-not-now", LanguageForm.Nb, model));
    }

    private static void AssertMissing(string name, Domain.Common.Result result)
    {
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("document.value-missing", name), (problem.Code, problem.Field));
    }
}
