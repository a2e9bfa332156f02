namespace WorkflowBk.Domain.Law;

/// <summary>Easter Sunday in the Gregorian calendar, from which Norway's movable holidays are counted.</summary>
/// <remarks>
/// The anonymous Gregorian algorithm (Meeus, <i>Astronomical Algorithms</i>, chapter 8); the letters are those of the source,
/// so that the two can be compared.
/// </remarks>
internal static class EasterSunday
{
    internal static DateOnly In(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = b / 4;
        var e = b % 4;
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var i = c / 4;
        var k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;

        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
