// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <vector>

namespace faults {

// What of the unsynced survives when the power goes.
enum class Loss {
    DropAll,    // nothing
    KeepPrefix, // what came before some moment
    AnySectors, // any version of any sector, in no order
    TornLast,   // all, but of the last write only its first sectors
};

// What makes a name (made, renamed, removed) survive.
enum class Names {
    FolderSync, // only fsync of its folder, as POSIX promises
    Journal,    // any fsync, as ext4 does: names are written in order
};

// What a disk would hold of some folders: what is certainly on it, and what still waits in the page
// cache. Told of every call before or after it was passed on to the real file system.
class DiskModel
{
public:
    struct Node;
    using NodePtr = std::shared_ptr<Node>;

    explicit DiskModel(Names names)
        : m_names(names)
    {}

    // The folder as it is now is on the disk.
    void addRoot(const std::string &folder);
    // Nothing when the path is in no root or nobody knows it.
    [[nodiscard]] NodePtr find(const std::string &path) const;
    // Whether it lies in a root, there or not.
    [[nodiscard]] bool covers(const std::string &path) const;

    NodePtr create(const std::string &path, mode_t mode);
    void remove(const std::string &path);
    void rename(const std::string &from, const std::string &to);
    void write(const NodePtr &file, std::uint64_t offset, std::string_view bytes);
    void resize(const NodePtr &file, std::uint64_t size);
    void sync(const NodePtr &node);

    // Decides what survived, and makes the real folders so.
    void loseThePower(Loss loss, std::uint32_t seed);

private:
    using Files = std::map<std::string, NodePtr>; // by path
    struct NameChange
    {
        std::uint64_t moment = 0;
        struct Entry
        {
            NodePtr folder;
            std::string name;
            NodePtr node; // null: the name is gone
        };
        std::vector<Entry> entries;
    };

    void scan(const std::string &path, Node &folder);
    void change(NameChange change);
    void settleNames(const NodePtr &node);
    static void apply(const NameChange &change);
    [[nodiscard]] NodePtr folderOf(const std::string &path) const;
    void chooseNames(Loss loss, std::mt19937 &random);
    [[nodiscard]] std::string survivorOf(const Node &file, Loss loss, std::mt19937 &random) const;
    void restore(const Files &before, const Files &after, Loss loss, std::mt19937 &random) const;
    [[nodiscard]] std::uint64_t lastWrite(const Files &files) const;

    Names m_names;
    std::map<std::string, NodePtr> m_roots;
    std::vector<NameChange> m_pendingNames;
    std::uint64_t m_moment = 0;
    std::uint64_t m_keptBefore = 0; // decided at the end
    std::uint64_t m_torn = 0;       // the moment of the write that is torn
};

} // namespace faults
