using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

public sealed class CodeTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Email = "kari@fjordvik.example";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task Code_TurnedOn_IsAskedForAtSignIn()
    {
        await app.GivePasswordAsync(Email);
        var browser = app.NewBrowser();
        await browser.TryPasswordAsync(Email, Accounts.Password);
        var setUp = await browser.GetAsync("/min-konto/kode");
        var key = setUp.Document.QuerySelector(".wb-key code")!.TextContent;
        Assert.StartsWith("data:image/png;base64,", setUp.Document.QuerySelector(".wb-qr")!.GetAttribute("src"), StringComparison.Ordinal);

        var wrong = await setUp.Form("code").Set("Model.Code", "000").PostAsync();
        var turnedOn = await setUp.Form("code").Set("Model.Code", Spaced(CodeOf(key))).PostAsync();

        Assert.Equal("Koden stemmer ikke. Vent på en ny i appen og prøv igjen.", wrong.ErrorAt("Model.Code"));
        Assert.Contains("slått på", (await turnedOn.FollowAsync()).Text, StringComparison.Ordinal);

        var another = app.NewBrowser();
        var asked = await another.TryPasswordAsync(Email, Accounts.Password, "/logg-inn?tilbake=%2Fmin-konto");
        Assert.Equal("/logg-inn/kode?tilbake=%2Fmin-konto", asked.Location);
        Assert.True((await another.GetAsync("/min-konto")).IsRedirect);
        var codePage = await asked.FollowAsync();
        Assert.NotEmpty((await codePage.Form("code").Set("Model.Code", "123").PostAsync()).Errors);
        var signedIn = await codePage.Form("code").Set("Model.Code", CodeOf(key)).PostAsync();
        Assert.Equal("/min-konto", signedIn.Location);
        Assert.Contains("Kari Moen", (await signedIn.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodePage_WithoutPassword_LeadsToSignIn()
    {
        var page = await app.NewBrowser().GetAsync("/logg-inn/kode");

        Assert.Equal("/logg-inn", page.Location);
    }

    [Fact]
    public async Task ChangePassword_WrongThenRight_CountsFromNowOn()
    {
        const string email = "hege@fjordvik.example";
        await app.GivePasswordAsync(email);
        var browser = app.NewBrowser();
        await browser.TryPasswordAsync(email, Accounts.Password);
        var page = await browser.GetAsync("/min-konto/passord");

        var wrong = await page.Form("password").Set("Model.Current", "noe annet enn det").Set("Model.Password", "et helt nytt passord")
            .Set("Model.Repeat", "et helt nytt passord").PostAsync();
        var right = await page.Form("password").Set("Model.Current", Accounts.Password).Set("Model.Password", "et helt nytt passord")
            .Set("Model.Repeat", "et helt nytt passord").PostAsync();

        Assert.StartsWith("Passordet stemmer ikke.", wrong.ErrorAt("Model.Current"), StringComparison.Ordinal);
        Assert.Contains("Passordet er byttet.", (await right.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("/oppgaver", (await app.NewBrowser().TryPasswordAsync(email, "et helt nytt passord")).Location);
    }

    private static string Spaced(string code) => $"{code[..3]} {code[3..]}";

    /// <summary>RFC 6238, as an authenticator app works it out.</summary>
    private static string CodeOf(string key)
    {
        List<byte> secret = [];
        int bits = 0, value = 0;
        foreach (var letter in key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
        {
            value = (value << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            secret.Add((byte)(value >> bits));
            value &= (1 << bits) - 1;
        }

        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The algorithm of every authenticator app.
        var hash = HMACSHA1.HashData(secret.ToArray(), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("d6", CultureInfo.InvariantCulture);
    }
}
