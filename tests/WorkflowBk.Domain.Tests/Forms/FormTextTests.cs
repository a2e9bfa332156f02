using WorkflowBk.Domain.Forms;

namespace WorkflowBk.Domain.Tests.Forms;

public sealed class FormTextTests
{
    [Fact]
    public void Read_OfALineForEachField_GivesTheForm()
    {
        var fields = FormText.Read("Hva er avtalt? (lang tekst) *\n\n Hvem følger opp? (valg: KE, helsestasjon; skole)\nNår (dato)*\nNavn\nHvem følger opp? (person)\n");

        Assert.Equal(["hva-er-avtalt", "hvem-foelger-opp", "naar", "navn", "hvem-foelger-opp-2"], fields.Select(field => field.Name));
        Assert.Equal([FieldKind.LongText, FieldKind.Choice, FieldKind.Date, FieldKind.Text, FieldKind.Person], fields.Select(field => field.Kind));
        Assert.Equal([true, false, true, false, false], fields.Select(field => field.Required));
        Assert.Equal("Hva er avtalt?", fields[0].Label);
        Assert.Equal(["KE", "helsestasjon", "skole"], fields[1].Options!);
        Assert.Empty(FormRules.CheckDefinition(fields));
    }

    [Theory]
    [InlineData("Kva for teneste? (teneste)", FieldKind.Service)]
    [InlineData("Kor mange? (tal)", FieldKind.Number)]
    [InlineData("Kven? (fleire val: a, b)", FieldKind.Several)]
    [InlineData("Greitt? (Ja/Nei/Uavklart)", FieldKind.YesNoUnclear)]
    public void Read_OfNynorsk_Works(string line, FieldKind expected) => Assert.Equal(expected, Assert.Single(FormText.Read(line)).Kind);

    [Fact]
    public void Read_OfOtherParentheses_TakesThemAsPartOfTheQuestion()
    {
        var field = Assert.Single(FormText.Read("Avtalt (helst skriftlig)"));

        Assert.Equal(("Avtalt (helst skriftlig)", FieldKind.Text), (field.Label, field.Kind));
    }

    [Fact]
    public void Read_OfAChoiceWithoutOptions_IsFoundWanting() =>
        Assert.NotEmpty(FormRules.CheckDefinition(FormText.Read("Hva? (valg)")));

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("((((")]
    [InlineData("123 (tall)")]
    public void Read_OfAnything_GivesNamesThatCanBeUsed(string text) =>
        Assert.DoesNotContain(FormRules.CheckDefinition(FormText.Read(text)), reason => reason.Contains("field name", StringComparison.Ordinal));
}
