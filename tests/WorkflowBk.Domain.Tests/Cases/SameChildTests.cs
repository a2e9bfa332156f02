using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Cases;

public sealed class SameChildTests
{
    private static readonly DateOnly _born = new(2020, 3, 4);

    [Theory]
    [InlineData("Aro Hassan", "aro", true)]
    [InlineData("Aro", null, true)]
    [InlineData("Aro", "Iris", false)]
    public void MayBe_BornTheSameDay_AsksTheFirstName(string name, string? other, bool expected) =>
        Assert.Equal(expected, Known(name, _born).MayBe(Known(other, _born)));

    [Theory]
    [InlineData("+47 912 34 567", "91234567")]
    [InlineData("912 34 567", "0047 91234567")]
    public void MayBe_SamePhoneWrittenOtherwise_IsTheSame(string phone, string other) =>
        Assert.True(Known("Aro", null, phone).MayBe(Known("Hassan", null, other)));

    [Fact]
    public void MayBe_SameSchoolGotInTouch_IsNotTheSame()
    {
        static SameChild FromSchool(string name, int day) => SameChild.Of(
            new Child(name, new DateOnly(2019, 5, day), null),
            [new Contact(Guid.NewGuid(), "Skolen", ContactRelation.Other, ContactWay.Phone, "57000000", "skole@kommune.example", null, LanguageForm.Nb)],
            new Sender("Skolen", SenderRelation.Service, ContactWay.Phone, "57000000", "skole@kommune.example", null));

        Assert.False(FromSchool("Aro", 1).MayBe(FromSchool("Iris", 2)));
    }

    [Fact]
    public void MayBe_NothingKnown_IsNotTheSame() => Assert.False(Known(null, null).MayBe(Known(null, null)));

    private static SameChild Known(string? name, DateOnly? born, string? phone = null) => SameChild.Of(
        new Child(name, born, null), [], new Sender("Mor", SenderRelation.Parent, ContactWay.Phone, phone, null, null));
}
