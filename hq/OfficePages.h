// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/SessionBook.h"
#include "hq/Words.h"
#include "web/Http.h"

#include <vector>

namespace hq {

// Who asked for a page that only people with an account get.
struct SignedIn
{
    qint64 account = 0;
    QString name;
    Role role = Role::Officer;
    Language language = Language::Japanese;
    QByteArray session;   // its key in the SessionBook
    QByteArray formToken; // OfficePages::form() puts it in
};

// The frame of headquarters' own pages: complete without JavaScript, which they do not have; the
// words are in resources/hq/office/words.json.
class OfficePages
{
public:
    struct MenuEntry
    {
        QByteArray path;
        QString word; // key of what it is called
        Role least = Role::Officer;
    };

    OfficePages(QString municipality, QString municipalityEn, core::Mode mode);
    // Before the server starts.
    void addToMenu(const MenuEntry &entry) { m_menu.push_back(entry); }

    [[nodiscard]] const Words &words(Language language) const;

    // `main` is HTML: everything in it that came from anywhere goes through text(). `title` is
    // plain.
    [[nodiscard]] web::Response
    page(int status, Language language, const QString &title, const QString &main) const;
    // With the menu and the way out.
    [[nodiscard]] web::Response
    page(int status, const SignedIn &who, const QString &title, const QString &main) const;
    // A page that only says so, by the key of its words.
    [[nodiscard]] web::Response sentence(int status, Language language, const QString &word) const;

    // For HTML, in text and in attributes.
    [[nodiscard]] static QString text(const QString &plain) { return plain.toHtmlEscaped(); }
    // A path with the language that the page is shown in.
    [[nodiscard]] static QString link(const QByteArray &path, Language language);
    // <form>…</form> that posts `fields` to `path`; a form of somebody signed in proves that it
    // came from a page of theirs. Give each such form a <button>.
    [[nodiscard]] static QString
    form(Language language, const QByteArray &path, const QString &fields);
    [[nodiscard]] static QString
    form(const SignedIn &who, const QByteArray &path, const QString &fields);
    // Of one file, which comes to PageGuard::upload(); `fields` has its <input type="file">.
    [[nodiscard]] static QString
    fileForm(const SignedIn &who, const QByteArray &path, const QString &fields);
    [[nodiscard]] static QString hidden(const QString &name, const QString &value);
    // After a form: the browser gets the other page, and going back or reloading sends nothing
    // twice.
    [[nodiscard]] static web::Response seeOther(const QByteArray &path, Language language);

    // ja, unless the query says "lang=en".
    [[nodiscard]] static Language languageOf(const web::Request &request);

private:
    [[nodiscard]] web::Response framed(int status,
                                       Language language,
                                       const QString &title,
                                       const QString &header,
                                       const QString &main) const;
    [[nodiscard]] QString menuOf(const SignedIn &who) const;

    QString m_municipality;
    QString m_municipalityEn;
    core::Mode m_mode;
    Words m_japanese;
    Words m_english;
    std::vector<MenuEntry> m_menu;
};

} // namespace hq
