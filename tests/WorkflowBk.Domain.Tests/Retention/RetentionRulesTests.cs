using CsCheck;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Retention;

namespace WorkflowBk.Domain.Tests.Retention;

public sealed class RetentionRulesTests
{
    private static readonly Gen<RecordKind> _kind = Gen.Int[0, Enum.GetValues<RecordKind>().Length].Select(number => (RecordKind)number);

    private static readonly Gen<DateTimeOffset> _moment =
        Gen.Int[0, 150 * 365 * 24].Select(hours => new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours));

    private static readonly Gen<RetentionPeriods> _periods = Gen.Select(
        Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 5000],
        (keys, mail, links, technical, audit) => new RetentionPeriods
        {
            StimulusKeyDays = keys,
            StaffMailDays = mail,
            LinkDays = links,
            TechnicalJournalDays = technical,
            AuditDays = audit,
        });

    [Fact]
    public void MayGo_EvidenceOfADecision_Never() =>
        Gen.Select(_kind, _moment, _moment, _periods).Sample((kind, since, now, periods) =>
            RetentionRules.ClassOf(kind) != RetentionClass.DecisionEvidence || !RetentionRules.MayGo(kind, since, now, periods));

    [Theory]
    [InlineData(RecordKind.Document)]
    [InlineData(RecordKind.Decision)]
    [InlineData(RecordKind.JournalStep)]
    [InlineData(RecordKind.WorkflowVersion)]
    [InlineData(RecordKind.Attachment)]
    [InlineData(RecordKind.Case)]
    [InlineData((RecordKind)99)]
    public void ClassOf_WhatADecisionRestsOn_IsEvidence(RecordKind kind) =>
        Assert.Equal(RetentionClass.DecisionEvidence, RetentionRules.ClassOf(kind));

    [Fact]
    public void MayGo_NotYetCounted_No() =>
        Gen.Select(_kind, _moment, _periods).Sample((kind, now, periods) => !RetentionRules.MayGo(kind, null, now, periods));

    [Fact]
    public void MayGo_Once_StaysSo() =>
        Gen.Select(_kind, _moment, _moment, _periods, Gen.Int[0, 100_000]).Sample((kind, since, now, periods, hours) =>
            !RetentionRules.MayGo(kind, since, now, periods) || RetentionRules.MayGo(kind, since, now.AddHours(hours), periods));

    [Fact]
    public void MayGo_LongerPeriods_KeepAtLeastAsMuch() =>
        Gen.Select(_kind, _moment, _moment, _periods, Gen.Int[0, 1000]).Sample((kind, since, now, periods, more) =>
            RetentionRules.MayGo(kind, since, now, periods) || !RetentionRules.MayGo(kind, since, now, new RetentionPeriods
            {
                StimulusKeyDays = periods.StimulusKeyDays + more,
                StaffMailDays = periods.StaffMailDays + more,
                LinkDays = periods.LinkDays + more,
                TechnicalJournalDays = periods.TechnicalJournalDays + more,
                AuditDays = periods.AuditDays + more,
            }));

    [Fact]
    public void Periods_AsShipped_KeepAuditLongerThanWhatIsTechnical()
    {
        var now = new DateTimeOffset(2030, 1, 7, 9, 0, 0, TimeSpan.Zero);
        var audit = RetentionRules.GoesBefore(RecordKind.JournalTrouble, now, new());

        Assert.All(
            Enum.GetValues<RecordKind>().Where(kind => RetentionRules.ClassOf(kind) == RetentionClass.Technical),
            kind => Assert.True(RetentionRules.GoesBefore(kind, now, new()) > audit));
    }

    [Fact]
    public void DueAt_EveryNight_IsDueOnceAlsoWhenTheClocksChange() =>
        Gen.Select(Gen.Int[0, 3650], Gen.Int[0, 23]).Sample((day, hour) =>
        {
            var night = new DateOnly(2026, 1, 1).AddDays(day);
            var begins = OsloTime.At(night, new TimeOnly(hour, 0));
            return RetentionNight.DueAt(begins, hour) == night
                && RetentionNight.DueAt(begins + RetentionNight.Window - TimeSpan.FromSeconds(1), hour) == night
                && RetentionNight.DueAt(begins.AddSeconds(-1), hour) is null
                && RetentionNight.DueAt(begins + RetentionNight.Window, hour) is null;
        });
}
