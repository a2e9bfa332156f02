using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Migrations;

/// <summary>A database of the first version, with a case in it, brought to today's.</summary>
[Trait("Database", "SQLite")]
public sealed class UpgradeTests : IDisposable
{
    private const string CaseId = "01990000-0000-7000-8000-000000000001";
    private const string StaffId = "01990000-0000-7000-8000-000000000002";
    private const string ServiceId = "01990000-0000-7000-8000-000000000003";

    /// <summary>Rows as the first version wrote them: enumerations as text, instants as milliseconds, values as JSON.</summary>
    private static readonly string[] _rows =
    [
        $"INSERT INTO Services VALUES ('{ServiceId}', 'PPT', 'Oppvekst', NULL, 0)",
        $"INSERT INTO Staff VALUES ('{StaffId}', 'Marte Lunde', 'Rådgiver', 'marte@fjordvik.example', NULL, '{ServiceId}', '[\"Caseworker\",\"Coordinator\"]')",
        $"INSERT INTO Coordinators VALUES ('{StaffId}', 'Dedicated', '20.0', 5, NULL)",
        $$"""
        INSERT INTO Cases (Id, Reference, Phase, OpenedAt, Inquiry, Child, Language, Contacts, Consents, FirstContact, Assessment, Contributions, Summary, Decision)
        VALUES ('{{CaseId}}', 'H-7K2M9Q', 'Decision', 1788000000000,
          '{"Channel":"Phone","Sender":{"Name":"Liv","Relation":"Parent","PreferredWay":"Email","Phone":"91000000","Email":"liv@post.example"},"OwnWords":"Hei","Child":{"Name":"Hans","BirthDate":"2014-05-03"},"Language":{"Written":"Nn"},"ReceivedAt":"2026-09-01T08:00:00+00:00"}',
          '{"Name":"Hans","BirthDate":"2014-05-03"}', '{"Written":"Nn"}',
          '[{"Id":"{{StaffId}}","Name":"Liv","Relation":"Parent","PreferredWay":"Email","Phone":"91000000","Email":"liv@post.example","Language":"Nn"}]',
          '[{"Id":"{{StaffId}}","GivenBy":"Liv","ServiceId":"{{ServiceId}}","Scope":"Alt","GivenOn":"2026-09-02"}]',
          '{"FamilyWantsToGoOn":true,"Wish":"ChildCoordinator","Notes":"Ja","HeldBy":"{{StaffId}}","HeldAt":"2026-09-02T08:00:00+00:00"}',
          '{"Answers":[{"Condition":"ChildUnder18OrExpected","Verdict":"Yes","Reason":"12"},{"Condition":"SeriousIllnessOrImpairment","Verdict":"Yes","Reason":"a"},{"Condition":"LongTermCompoundNeeds","Verdict":"Unclear","Reason":"b"}],"FamilyView":"c","AssessedBy":"{{StaffId}}","AssessedAt":"2026-09-05T08:00:00+00:00"}',
          '[{"Id":"{{CaseId}}","ServiceId":"{{ServiceId}}","Question":"Hva ser dere?","AskedOn":"2026-09-06","Due":"2026-09-27","Answer":"Mye","AnsweredBy":"{{StaffId}}","AnsweredAt":"2026-09-10T08:00:00+00:00"}]',
          '{"Text":"Kort","FamilyComment":"Enig","WrittenBy":"{{StaffId}}","WrittenAt":"2026-09-11T08:00:00+00:00"}',
          '{"Outcome":"Coordinator","Reason":"Fordi","Help":[],"DecidedBy":"{{StaffId}}","DecidedAt":"2026-09-12T08:00:00+00:00","WorkflowVersionId":"oppnevning-barnekoordinator-v1"}')
        """,
        $$"""
        INSERT INTO Tasks (Id, CaseId, Type, Texts, Role, AssigneeId, IsPersonal, CreatedAt, State, Draft)
        VALUES ('{{CaseId}}', '{{CaseId}}', 'choose-coordinator', '{"Title":"Velg koordinator","Reason":"Fordi"}', 'KeLeader', '{{StaffId}}', 0, 1788000000000, 'Open', 'Model.HoursPerWeek=2')
        """,
        $"INSERT INTO Deadlines VALUES ('{CaseId}', '{CaseId}', '{CaseId}', 'Velge', 'Target', NULL, NULL, '2026-09-12', '2026-09-19', '2026-09-19', '[]', NULL)",
        $"INSERT INTO Notices (Id, CaseId, Template, RecipientName, Address, Language, Subject, Body, CreatedAt, State, Attempts, NextAttemptAt) VALUES ('{CaseId}', '{CaseId}', 'decision-made', 'Liv', NULL, 'Nn', 'Nytt', 'Hei', 1788000000000, 'OnPaper', 0, 1788000000000)",
        $"INSERT INTO Documents VALUES ('{CaseId}', '{CaseId}', 'decision-letter-refused', 'Svar', 'Nn', '<p>Hei</p>', 1788000000000, NULL)",
        $"INSERT INTO Appointments (Id, CaseId, CoordinatorId, Kind, State, HoursPerWeek, FamilyWish, WishFollowed, WishReason, ProposedBy, ProposedAt, DeclinedReason, Training) VALUES ('{CaseId}', '{CaseId}', '{StaffId}', 'Dedicated', 'InForce', '2.5', '', 1, '', '{StaffId}', 1788000000000, '', '')",
    ];

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("workflowbk-upgrade-").FullName, "old.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upgrade_FromTheFirstVersionWithACaseInIt_KeepsEverythingAndCanBeWorkedOn()
    {
        await using (var old = Open())
        {
            await old.GetService<IMigrator>().MigrateAsync("20261122163950_Initial", Cancellation);
            foreach (var row in _rows)
            {
                // Braces are JSON here, not parameters.
                await old.Database.ExecuteSqlRawAsync(row.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancellation);
            }
        }

        await using (var now = Open())
            await now.Database.MigrateAsync(Cancellation);

        await using var db = Open();
        var theCase = await db.Cases.SingleAsync(Cancellation);
        Assert.Equal(("H-7K2M9Q", CasePhase.Decision, "Hans"), (theCase.Reference, theCase.Phase, theCase.Child.Name));
        Assert.Equal((Verdict.Unclear, DecisionOutcome.Coordinator), (theCase.Assessment!.Overall, theCase.Decision!.Outcome));
        Assert.Equal(Channel.Phone, theCase.Inquiry.Channel);
        Assert.True(Assert.Single(theCase.Consents).CoversOn(new DateOnly(2026, 10, 1)));
        Assert.True(Assert.Single(theCase.Contributions).IsAnswered);
        Assert.Empty(theCase.PreviousDecisions);
        Assert.Equal((TaskState.Open, "Model.HoursPerWeek=2"), await db.Tasks.Select(task => ValueTuple.Create(task.State, task.Draft!)).SingleAsync(Cancellation));
        Assert.Equal(NoticeState.OnPaper, (await db.Notices.SingleAsync(Cancellation)).State);
        Assert.Equal("<p>Hei</p>", (await db.Documents.SingleAsync(Cancellation)).Html);
        Assert.False((await db.Deadlines.SingleAsync(Cancellation)).IsPaused);
        var appointment = await db.Appointments.SingleAsync(Cancellation);
        Assert.Equal((false, 2.5m), (appointment.IsInterim, appointment.HoursPerWeek));

        Assert.True(theCase.Withdraw(new Withdrawal(WithdrawalReason.Moved, "", null, DateTimeOffset.UnixEpoch)).Succeeded);
        await db.SaveChangesAsync(Cancellation);
    }

    public void Dispose()
    {
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private MunicipalityDb Open() => new(new DbContextOptionsBuilder<MunicipalityDb>().UseSqlite($"Data Source={_file}").Options);
}
