// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace store {

// DATA/ballast: disk space that is held for nothing but the moment when the disk is full. The
// register gives it back then, so that whoever stands at the desk is still served, and staff has
// time to call somebody. Nothing in it; its state is the file itself, so that any thread may look.
class Ballast
{
public:
    static constexpr qint64 usualSize = 64LL * 1024 * 1024; // some 60,000 admissions

    // size in bytes; 0: none is wanted.
    Ballast(const QString &dataFolder, qint64 size);

    enum class State {
        NotWanted,
        Held,    // really allocated, not merely a long file
        Missing, // given back, or there was never room for it
    };
    [[nodiscard]] State state() const;

    // Made if it is missing and leaves as much again free; otherwise the disk would be as good as
    // full by it. What a power loss left half made goes first. Takes as long as the file system
    // needs to find room: not for the screen's thread.
    State hold() const;
    // The space is free again when this returns. False when there is nothing to give back.
    [[nodiscard]] bool giveBack() const;

private:
    [[nodiscard]] QByteArray unfinished() const; // its name while it is being made

    QString m_path;
    qint64 m_size;
};

// What is free for this user where path lies, in bytes; -1 when nobody can say.
[[nodiscard]] qint64 freeBytes(const QString &path);

} // namespace store
