using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tests.Appointments;

public sealed class CoordinatorSuggestionsTests
{
    private static readonly Guid _physio = Guid.NewGuid();

    [Fact]
    public void For_WhomTheFamilyKnows_ComesFirstWithItsWhy()
    {
        var known = Candidate("Nina", CoordinatorKind.Operative, hours: 4, service: _physio);
        var other = Candidate("Silje", CoordinatorKind.Operative, hours: 20);

        var suggested = CoordinatorSuggestions.For(Need(knownTo: [known.Person.Id], around: [_physio]), [other, known]);

        Assert.Equal([known.Person.Id, other.Person.Id], suggested.Select(suggestion => suggestion.StaffId));
        Assert.Equal(
            [SuggestionKind.KnowsTheFamily, SuggestionKind.WorksAroundTheChild, SuggestionKind.OperativeForLighterNeed, SuggestionKind.FreeHours],
            suggested[0].Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void For_WhoFollowsASibling_ComesFirstWithItsWhy()
    {
        var withSibling = Candidate("Silje", CoordinatorKind.Operative, hours: 4);
        var other = Candidate("Nina", CoordinatorKind.Operative, hours: 20);

        var suggested = CoordinatorSuggestions.For(Need() with { WithSiblings = new HashSet<Guid> { withSibling.Person.Id } }, [other, withSibling]);

        Assert.Equal(withSibling.Person.Id, suggested[0].StaffId);
        Assert.Contains(suggested[0].Reasons, reason => reason.Kind == SuggestionKind.FollowsSibling);
        Assert.DoesNotContain(suggested[1].Reasons, reason => reason.Kind == SuggestionKind.FollowsSibling);
    }

    [Fact]
    public void For_HeavyNeed_PrefersADedicatedCoordinator()
    {
        var operative = Candidate("Nina", CoordinatorKind.Operative, hours: 20);
        var dedicated = Candidate("Silje", CoordinatorKind.Dedicated, hours: 10);

        var suggested = CoordinatorSuggestions.For(Need(isPalliative: true), [operative, dedicated]);

        Assert.Equal(dedicated.Person.Id, suggested[0].StaffId);
        Assert.Contains(suggested[0].Reasons, reason => reason.Kind == SuggestionKind.DedicatedForHeavyNeed);
    }

    [Fact]
    public void For_WithoutRoomOrExcluded_IsNotSuggested()
    {
        var full = Candidate("Nina", CoordinatorKind.Dedicated, hours: 10, load: new CoordinatorLoad(5, 3));
        var busy = Candidate("Tor", CoordinatorKind.Dedicated, hours: 10, load: new CoordinatorLoad(1, 8));
        var decider = Candidate("Marte", CoordinatorKind.Dedicated, hours: 10);

        Assert.Empty(CoordinatorSuggestions.For(Need(excluded: [decider.Person.Id], hours: 4), [full, busy, decider]));
    }

    private static FamilyNeed Need(
        IEnumerable<Guid>? around = null, IEnumerable<Guid>? knownTo = null, IEnumerable<Guid>? excluded = null, bool isPalliative = false, decimal hours = 2) =>
        new((around ?? []).ToHashSet(), (knownTo ?? []).ToHashSet(), (excluded ?? []).ToHashSet(), isPalliative, hours);

    private static CoordinatorCandidate Candidate(
        string name, CoordinatorKind kind, decimal hours, Guid? service = null, CoordinatorLoad? load = null)
    {
        var person = new StaffMember(Guid.NewGuid(), name, null, $"{name}@x.example", null, service, [StaffRole.Coordinator]);
        return new CoordinatorCandidate(person, new Coordinator(person.Id, kind, hours, 5, null), load ?? CoordinatorLoad.None);
    }
}
