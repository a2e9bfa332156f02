using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Cases;

public sealed class SameChildTests
{
    private static readonly DateOnly _born = new(2020, 3, 4);

    [Theory]
    [InlineData("Aro Hassan", "aro", Kinship.MaybeSame)]
    [InlineData("Aro", null, Kinship.MaybeSame)]
    [InlineData("Aro", "Iris", Kinship.None)]
    public void To_BornTheSameDay_AsksTheFirstName(string name, string? other, Kinship expected) =>
        Assert.Equal(expected, Known(name, _born).To(Known(other, _born)));

    [Theory]
    [InlineData("+47 912 34 567", "91234567")]
    [InlineData("912 34 567", "0047 91234567")]
    public void To_SamePhoneWrittenOtherwise_IsTheSame(string phone, string other) =>
        Assert.Equal(Kinship.MaybeSame, Known("Aro", null, phone).To(Known("Hassan", null, other)));

    [Fact]
    public void To_SameSchoolGotInTouch_IsNotTheSame()
    {
        static SameChild FromSchool(string name, int day) => SameChild.Of(
            new Child(name, new DateOnly(2019, 5, day), null),
            [new Contact(Guid.NewGuid(), "Skolen", ContactRelation.Other, ContactWay.Phone, "57000000", "skole@kommune.example", null, LanguageForm.Nb)],
            new Sender("Skolen", SenderRelation.Service, ContactWay.Phone, "57000000", "skole@kommune.example", null));

        Assert.Equal(Kinship.None, FromSchool("Aro", 1).To(FromSchool("Iris", 2)));
    }

    [Fact]
    public void To_NothingKnown_IsNotTheSame() => Assert.Equal(Kinship.None, Known(null, null).To(Known(null, null)));

    [Theory]
    // Two children with one mother.
    [InlineData("Iris", 2, Kinship.Siblings)]
    // Twins, or a name that somebody misheard: a person looks.
    [InlineData("Iris", 0, Kinship.MaybeSame)]
    // A birth date that somebody mistyped.
    [InlineData("Aro", 1, Kinship.MaybeSame)]
    [InlineData(null, 2, Kinship.MaybeSame)]
    public void To_OneFamily_IsASiblingOnlyWhenNameAndBirthDateAreOthers(string? name, int yearsBetween, Kinship expected)
    {
        var aro = Known("Aro Hassan", _born, "91234567");
        var other = Known(name, _born.AddYears(yearsBetween), "912 34 567");

        Assert.Equal(expected, aro.To(other));
        Assert.Equal(expected, other.To(aro));
    }

    [Fact]
    public void To_ExpectedChildAndOneThatIsBorn_MayBeTheSame() => Assert.Equal(
        Kinship.MaybeSame,
        SameChild.Of(new Child(null, null, _born), [], new Sender("Mor", SenderRelation.Parent, ContactWay.Phone, "91234567", null, null))
            .To(Known("Iris", _born.AddDays(-6), "91234567")));

    private static SameChild Known(string? name, DateOnly? born, string? phone = null) => SameChild.Of(
        new Child(name, born, null), [], new Sender("Mor", SenderRelation.Parent, ContactWay.Phone, phone, null, null));
}
