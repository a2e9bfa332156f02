using System.Collections;
using System.Globalization;
using System.Resources;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Calendars;

namespace WorkflowBk.Notices.Tests.Calendars;

public sealed class CalendarWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Resources_EachLanguage_HasEveryWordOfItsOwn(string language)
    {
        var own = new ResourceManager(typeof(CalendarWords)).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);

        Assert.Equal(
            new[] { CalendarWords.Deadline, CalendarWords.ImportantDay, CalendarWords.Meeting, CalendarWords.Name },
            own!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_UnknownWord_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarWords.In(LanguageForm.Nb, "Hans"));
}
