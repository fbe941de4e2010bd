// SPDX-License-Identifier: Apache-2.0
#include "hq/SetUpPages.h"

#include "hq/LogLine.h"
#include "hq/OfferedPassphrase.h"
#include "hq/QrSvg.h"
#include "vault/Totp.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString warning(const Words &say, const QString &word)
{
    return word.isEmpty() ? QString()
                          : u"<p class=\"warning\" role=\"alert\">%1</p>\n"_s.arg(
                                OfficePages::text(say(word)));
}

QString paragraph(const QString &plain)
{
    return u"<p>%1</p>\n"_s.arg(OfficePages::text(plain));
}

QString button(const QString &plain)
{
    return u"<p><button>%1</button></p>"_s.arg(OfficePages::text(plain));
}

// The pages of the three steps, in one language.
class Steps
{
public:
    Steps(const OfficePages &pages, Language language)
        : m_pages(pages)
        , m_language(language)
        , m_say(pages.words(language))
    {}

    // `wrong`: key of what was wrong with the last try; empty for none.
    [[nodiscard]] web::Response code(const QString &wrong) const
    {
        return page(wrong,
                    paragraph(m_say(u"codeWhat"_s)) +
                        form("/hq/set-up",
                             field(m_say(u"code"_s),
                                   u"code"_s,
                                   u"class=\"code\" required maxlength=\"64\" autocomplete=\"off\" "
                                   "autocapitalize=\"characters\" spellcheck=\"false\" "
                                   "autofocus"_s) +
                                 button(m_say(u"next"_s))));
    }
    [[nodiscard]] web::Response
    passphrase(const InvitationCode &code, const Account &account, const QString &wrong) const
    {
        const auto secretField = [this](const QString &word, const QString &name) {
            return field(m_say(word),
                         name,
                         u"type=\"password\" required minlength=\"12\" maxlength=\"256\" "
                         "autocomplete=\"new-password\""_s);
        };
        return page(wrong,
                    nameLine(account) + paragraph(m_say(u"passphraseWhat"_s)) +
                        u"<p>%1<br><code class=\"offer\">%2</code></p>\n"_s.arg(
                            OfficePages::text(m_say(u"passphraseOffer"_s)),
                            OfficePages::text(QString::fromLatin1(offeredPassphrase()))) +
                        form("/hq/set-up/passphrase",
                             codeField(code) + userField(account) +
                                 secretField(u"passphrase"_s, u"passphrase"_s) +
                                 secretField(u"again"_s, u"again"_s) + button(m_say(u"next"_s))));
    }
    [[nodiscard]] web::Response
    app(const InvitationCode &code, const SetUp &setUp, const QString &wrong) const
    {
        const QByteArray secret = vault::base32(setUp.secondFactor);
        const QByteArray uri = "otpauth://totp/Uketsuke:" + setUp.account.name.toLatin1() +
                               "?secret=" + secret + "&issuer=Uketsuke";
        QString spaced = QString::fromLatin1(secret);
        for (qsizetype at = 4; at < spaced.size(); at += 5) {
            spaced.insert(at, u' ');
        }
        return page(wrong,
                    nameLine(setUp.account) + paragraph(m_say(u"appWhat"_s)) +
                        u"<div class=\"app\">%1\n<p>%2<br><code>%3</code></p></div>\n"_s.arg(
                            qrSvg(uri, m_say(u"appQr"_s)),
                            OfficePages::text(m_say(u"appText"_s)),
                            OfficePages::text(spaced)) +
                        form("/hq/set-up/confirm",
                             codeField(code) +
                                 field(m_say(u"digits"_s),
                                       u"digits"_s,
                                       u"required maxlength=\"7\" inputmode=\"numeric\" "
                                       "autocomplete=\"one-time-code\" autofocus"_s) +
                                 button(m_say(u"finish"_s))));
    }
    [[nodiscard]] web::Response done(const Account &account) const
    {
        return page({},
                    nameLine(account) + paragraph(m_say(u"setUpDone"_s)) +
                        u"<p><a class=\"button\" href=\"%1\">%2</a></p>\n"_s.arg(
                            OfficePages::text(OfficePages::link("/hq/sign-in", m_language)),
                            OfficePages::text(m_say(u"signIn"_s))));
    }
    // For what is nobody's mistake.
    [[nodiscard]] web::Response failed(AccountError why) const
    {
        return why == AccountError::NotNow ? m_pages.sentence(503, m_language, u"notNow"_s)
                                           : code(u"codeInvalid"_s);
    }

private:
    [[nodiscard]] web::Response page(const QString &wrong, const QString &main) const
    {
        return m_pages.page(wrong.isEmpty() ? 200 : 422,
                            m_language,
                            m_say(u"setUp"_s),
                            warning(m_say, wrong) + main);
    }
    [[nodiscard]] QString form(const QByteArray &path, const QString &fields) const
    {
        return OfficePages::form(m_language, path, fields);
    }
    [[nodiscard]] QString nameLine(const Account &account) const
    {
        return u"<p>%1 <b>%2</b> <small>%3</small></p>\n"_s.arg(
            OfficePages::text(m_say(u"name"_s)),
            OfficePages::text(account.name),
            OfficePages::text(m_say(u"role."_s + codeOf(account.role))));
    }
    [[nodiscard]] static QString codeField(const InvitationCode &code)
    {
        return OfficePages::hidden(u"code"_s, QString::fromLatin1(code.text())) + u'\n';
    }
    // So that a browser which offers to keep the passphrase keeps it under the right name.
    [[nodiscard]] static QString userField(const Account &account)
    {
        return u"<input class=\"unseen\" name=\"user\" autocomplete=\"username\" value=\"%1\" "
               "readonly tabindex=\"-1\" aria-hidden=\"true\">\n"_s.arg(
                   OfficePages::text(account.name));
    }

    const OfficePages &m_pages;
    Language m_language;
    const Words &m_say;
};

// What a step's form says, away from the request.
struct StepForm
{
    InvitationCode code;
    core::SecretBytes passphrase;
    core::SecretBytes again;
    QByteArray digits;
    Language language = Language::Japanese;
};

using Step = void (*)(const OfficeParts &, AccountBook &, const StepForm &, const web::Responder &);

void enter(const OfficeParts &office,
           AccountBook &book,
           const StepForm &form,
           const web::Responder &responder)
{
    const Steps steps(office.pages, form.language);
    const auto account = book.invited(form.code);
    responder.send(account ? steps.passphrase(form.code, *account, {})
                           : steps.failed(account.error()));
}

void choose(const OfficeParts &office,
            AccountBook &book,
            const StepForm &form,
            const web::Responder &responder)
{
    const Steps steps(office.pages, form.language);
    const auto account = book.invited(form.code);
    if (!account) {
        return responder.send(steps.failed(account.error()));
    }
    if (!(form.passphrase == form.again)) {
        return responder.send(steps.passphrase(form.code, *account, u"passphrasesDiffer"_s));
    }
    const auto setUp = book.choosePassphrase(form.code, form.passphrase);
    if (setUp) {
        return responder.send(steps.app(form.code, *setUp, {}));
    }
    responder.send(setUp.error() == AccountError::PassphraseTooWeak
                       ? steps.passphrase(form.code, *account, u"passphraseTooWeak"_s)
                       : steps.failed(setUp.error()));
}

void confirm(const OfficeParts &office,
             AccountBook &book,
             const StepForm &form,
             const web::Responder &responder)
{
    const Steps steps(office.pages, form.language);
    const auto account = book.confirm(form.code, form.digits);
    if (account) {
        // Who was signed in with the lost phone is not any more.
        office.sessions.endAllOf(account->id);
        responder.send(steps.done(*account));
        return logLine(Level::Info, u"account_set_up"_s, {{u"account"_s, account->name}});
    }
    const auto setUp = account.error() == AccountError::Refused
                           ? book.chosen(form.code)
                           : AccountResult<SetUp>(core::fail(account.error()));
    responder.send(setUp ? steps.app(form.code, *setUp, u"digitsWrong"_s)
                         : steps.failed(setUp.error()));
}

// What every step begins with: the pace, and the code.
void take(const OfficeParts &office,
          AccountDesk::Kind kind,
          Step step,
          const web::Request &request,
          const web::Form &form,
          const web::Responder &responder)
{
    const Language language = OfficePages::languageOf(request);
    const auto wait = office.limits.take(request.remoteAddress, {});
    if (wait.count() > 0) {
        return responder.send(slowDown(office.pages, language, wait));
    }
    const auto code = InvitationCode::fromText(plainly(form.text("code")));
    if (!code) {
        return responder.send(Steps(office.pages, language).code(u"codeInvalid"_s));
    }
    // Shared, because what std::function holds must be copyable.
    const auto said = std::make_shared<const StepForm>(StepForm{*code,
                                                                form.secret("passphrase"),
                                                                form.secret("again"),
                                                                plainly(form.text("digits")),
                                                                language});
    askDesk(office, kind, language, responder, [office, step, said, responder](AccountBook &book) {
        step(office, book, *said, responder);
    });
}

} // namespace

void addSetUpPages(web::Router &router, const OfficeParts &office)
{
    office.guard.openPage(
        router, "/hq/set-up", [office](const web::Request &request, const web::Responder &answer) {
            answer.send(Steps(office.pages, OfficePages::languageOf(request)).code({}));
        });
    const auto add = [&](const QByteArray &path, AccountDesk::Kind kind, Step step) {
        office.guard.openForm(router,
                              path,
                              [office, kind, step](const web::Request &request,
                                                   const web::Form &form,
                                                   const web::Responder &responder) {
                                  take(office, kind, step, request, form, responder);
                              });
    };
    add("/hq/set-up", AccountDesk::Kind::Quick, enter);
    add("/hq/set-up/passphrase", AccountDesk::Kind::Slow, choose);
    add("/hq/set-up/confirm", AccountDesk::Kind::Quick, confirm);
    office.guard.leadBack(router, "/hq/set-up/passphrase", "/hq/set-up");
    office.guard.leadBack(router, "/hq/set-up/confirm", "/hq/set-up");
}

} // namespace hq
